import type { Answer } from '../../api/endpoints.ts';
import { ApiError, isErrorBody } from '../api/api-error.ts';
import { pathOf } from '../api/call.ts';
import { currentLanguage } from '../i18n/language.ts';

/** Uploads a file and gives the draft made of it. `fetch` cannot tell how much was sent. Throws ApiError. */
export function sendFile(file: File, onSent: (share: number) => void): Promise<Answer<'createDraft'>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', pathOf('createDraft'));
    request.setRequestHeader('accept-language', currentLanguage());
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onSent(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('error', () => reject(new ApiError('unreachable', '', '', 0)));
    request.addEventListener('load', () => {
      const body: unknown = request.response;
      if (request.status < 300) resolve(body as Answer<'createDraft'>);
      else if (isErrorBody(body)) {
        reject(new ApiError(body.error.code, body.error.message, body.error.advice, request.status));
      } else reject(new ApiError('unreadable', `HTTP ${request.status}`, '', request.status));
    });
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}
