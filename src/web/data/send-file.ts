import type { Answer, UploadId } from '../../api/endpoints.ts';
import { ApiError, isErrorBody } from '../api/api-error.ts';
import { pathOf } from '../api/call.ts';
import { currentLanguage } from '../i18n/language.ts';

interface Sending {
  /** Fields of the form besides the file. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly onSent?: (share: number) => void;
}

/** Sends a file to an endpoint that takes one. `fetch` cannot tell how much was sent. Throws ApiError. */
export function sendFile<Id extends UploadId>(
  id: Id,
  file: File,
  { fields = {}, onSent }: Sending = {},
): Promise<Answer<Id>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', pathOf(id));
    request.setRequestHeader('accept-language', currentLanguage());
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onSent?.(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('error', () => reject(new ApiError('unreachable', '', '', 0)));
    request.addEventListener('load', () => {
      const body: unknown = request.response;
      if (request.status < 300) resolve(body as Answer<Id>);
      else if (isErrorBody(body)) {
        reject(new ApiError(body.error.code, body.error.message, body.error.advice, request.status));
      } else reject(new ApiError('unreadable', `HTTP ${request.status}`, '', request.status));
    });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file, file.name);
    request.send(form);
  });
}
