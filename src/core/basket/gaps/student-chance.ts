import { betaShare } from '../../metrics/beta-share.ts';

/**
 * The chance that Student's t with so many degrees of freedom lies as far from 0 as `t`, on either side: the incomplete
 * beta function I(ν/(ν + t²); ν/2, 1/2). Source: Abramowitz, Stegun, "Handbook of Mathematical Functions", 26.7.1.
 */
export function studentChance(t: number, degrees: number): number {
  return betaShare(degrees / 2, 0.5, degrees / (degrees + t * t));
}
