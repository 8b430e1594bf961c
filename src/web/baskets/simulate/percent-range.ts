/** How a share is shown in a field: from 0 to 100 %. */
export const percentRange = { scale: 100, unit: '%', least: 0, most: 100, step: 1 } as const;
