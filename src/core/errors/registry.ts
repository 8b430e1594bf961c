import { accessErrors } from './access-errors.ts';
import { articleErrors } from './article-errors.ts';
import { captureErrors } from './capture-errors.ts';
import { connectionErrors } from './connection-errors.ts';
import { customerErrors } from './customer-errors.ts';
import { databaseErrors } from './database-errors.ts';
import { deskErrors } from './desk-errors.ts';
import { fileErrors } from './file-errors.ts';
import { promotionErrors } from './promotion-errors.ts';
import { questionErrors } from './question-errors.ts';
import { satisfactionErrors } from './satisfaction-errors.ts';
import { scoreErrors } from './score-errors.ts';
import { sequenceErrors } from './sequence-errors.ts';
import { vendorErrors } from './vendor-errors.ts';

/** Every error Filon can report. A test holds that each is documented and complete in both languages. */
export const errors = {
  ...questionErrors,
  ...fileErrors,
  ...databaseErrors,
  ...connectionErrors,
  ...accessErrors,
  ...articleErrors,
  ...captureErrors,
  ...deskErrors,
  ...scoreErrors,
  ...sequenceErrors,
  ...vendorErrors,
  ...promotionErrors,
  ...satisfactionErrors,
  ...customerErrors,
} as const;

export type ErrorCode = keyof typeof errors;
