import type { TemplateValues } from './template.ts';

/** What a template may say of a lead. */
export interface NamedLead {
  readonly person: {
    readonly name: string | null;
    readonly firstName: string | null;
    readonly lastName: string | null;
    readonly company: string | null;
    readonly email: string | null;
    readonly phone: string | null;
    readonly city: string | null;
  };
  readonly product: string | null;
  readonly title: string | null;
  readonly owner: string | null;
}

/** The values of a lead. An address or a number that stands in for a name is no name. */
export function templateValues({ person, product, title, owner }: NamedLead): TemplateValues {
  const { name, firstName, lastName, company, email, phone, city } = person;
  return {
    first_name: firstName,
    last_name: lastName,
    name: name === email || name === phone || name === company ? null : name,
    company,
    city,
    product,
    title,
    owner,
  };
}
