/*
 * Sends the content of a secret as the bare bytes of a request: a form of the browser would send it as multipart, which
 * the server would lay down in a file.
 */
const form = document.getElementById('send-form');
const result = document.getElementById('send-result');

async function send(file) {
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, escape)}`,
  };
  if (form.dataset.header) {
    headers[form.dataset.header] = form.dataset.token;
  }
  const answer = await fetch(form.dataset.target, {method: 'PUT', headers, body: file, redirect: 'error'});
  const body = await answer.json();
  return answer.ok
    ? `送りました（${body.size.toLocaleString('ja')} バイト、SHA-256 ${body.sha256}）。`
    : body.detail ?? '送れませんでした。画面を開き直して、もう一度送ってください。';
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const button = form.querySelector('button');
  button.disabled = true;
  result.textContent = '送っています。画面を閉じないでください。';
  try {
    result.textContent = await send(document.getElementById('file').files[0]);
  } catch {
    result.textContent = '送れませんでした。通信を確かめて、もう一度送ってください。';
  } finally {
    button.disabled = false;
  }
});
