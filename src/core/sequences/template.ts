/** Fields that subjects and texts may name: `{{first_name}}`, or with a fallback `{{first_name|Madame, Monsieur}}`. */
export const templateFields = [
  'first_name',
  'last_name',
  'name',
  'company',
  'city',
  'product',
  'title',
  'owner',
] as const;

export type TemplateField = (typeof templateFields)[number];
export type TemplateValues = Readonly<Record<TemplateField, string | null>>;

const place = /\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/gu;

export interface RenderedText {
  readonly text: string;
  /** Fields that have neither a value nor a fallback; they stand as nothing in the text. */
  readonly missing: readonly TemplateField[];
}

/** Puts a lead's values into a template. Values are put in as they are, and never read as a template again. */
export function renderTemplate(template: string, values: TemplateValues): RenderedText {
  const missing = new Set<TemplateField>();
  const text = template.replace(place, (whole, name: string, fallback: string | undefined) => {
    if (!isField(name)) return whole;
    const value = values[name]?.trim();
    if (value) return value;
    if (fallback === undefined) missing.add(name);
    return fallback?.trim() ?? '';
  });
  return { text, missing: [...missing] };
}

/** Names between `{{` and `}}` that are no field, and braces that are left open, as they are written. */
export function templateFaults(template: string): readonly string[] {
  const unknown = [...template.matchAll(place)]
    .filter(([, name]) => !isField(name ?? ''))
    .map(([whole]) => whole);
  const rest = template.replace(place, '');
  const open = /\{\{[^\n]{0,30}|\}\}/u.exec(rest)?.[0];
  return [...new Set([...unknown, ...(open === undefined ? [] : [open])])];
}

function isField(name: string): name is TemplateField {
  return (templateFields as readonly string[]).includes(name);
}
