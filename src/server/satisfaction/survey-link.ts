import { createHmac } from 'node:crypto';
import type { KeptSurvey } from '../../store/records/satisfaction/surveys.ts';
import { sameSecret } from '../access/secrets.ts';

/** Names an order of whoever answers, signed: a link of its own to a question. It ends with the question. */
export function orderToken({ id, secret }: Pick<KeptSurvey, 'id' | 'secret'>, order: string): string {
  const signature = createHmac('sha256', secret).update(`answer.${id}.${order}`).digest('base64url');
  return `${Buffer.from(order).toString('base64url')}.${signature.slice(0, 22)}`;
}

/** The order that a token names; null for one that was made up or cut. */
export function orderOfToken(survey: Pick<KeptSurvey, 'id' | 'secret'>, token: string): string | null {
  const [, written = ''] = /^([\w-]{1,600})\.[\w-]{22}$/u.exec(token) ?? [];
  const order = Buffer.from(written, 'base64url').toString();
  return written !== '' && sameSecret(orderToken(survey, order), token) ? order : null;
}

/** The path of the question's page, with the token of an order where there is one. */
export function surveyPath(survey: string, token: string | null): string {
  return token === null ? `/q/${survey}` : `/q/${survey}/${token}`;
}
