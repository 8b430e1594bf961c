/** The invented companies whose demo can be loaded, one at a time; the first one unless told otherwise. */
export const demoCompanies = ['installer', 'shop', 'agency'] as const;
export type DemoCompany = (typeof demoCompanies)[number];
