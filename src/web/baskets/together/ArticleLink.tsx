import { Link } from '@tanstack/react-router';
import type { Address } from '../../address/address.ts';
import parts from '../../parts/parts.module.css';

/** An article's name, which leads to what is recommended with it. */
export function ArticleLink({ article }: { readonly article: string }) {
  return (
    <Link
      to="/baskets/together"
      search={{ tab: 'recommend', with: article } as Address}
      className={parts.drill ?? ''}
    >
      {article}
    </Link>
  );
}
