// Passkeys: asks the server what is to be signed, lets the device sign it, and sends what comes back by the plain form of the page. The
// form stays hidden where the browser cannot do it.

const toBytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const toText = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const known = (list) => (list ?? []).map((one) => ({ ...one, id: toBytes(one.id) }));

/** Adds a device: `publicKey` as the server wrote it. */
async function create(publicKey) {
  const user = { ...publicKey.user, id: toBytes(publicKey.user.id) };
  const excludeCredentials = known(publicKey.excludeCredentials);
  const made = await navigator.credentials.create({
    publicKey: { ...publicKey, user, excludeCredentials, challenge: toBytes(publicKey.challenge) },
  });
  const { attestationObject, clientDataJSON } = made.response;
  const transports = made.response.getTransports?.() ?? [];
  return told(made, { attestationObject: toText(attestationObject), clientDataJSON: toText(clientDataJSON), transports });
}

/** Signs in with whatever device has a passkey of this site. */
async function get(publicKey) {
  const allowCredentials = known(publicKey.allowCredentials);
  const found = await navigator.credentials.get({
    publicKey: { ...publicKey, allowCredentials, challenge: toBytes(publicKey.challenge) },
  });
  const { authenticatorData, clientDataJSON, signature, userHandle } = found.response;
  return told(found, {
    authenticatorData: toText(authenticatorData),
    clientDataJSON: toText(clientDataJSON),
    signature: toText(signature),
    userHandle: userHandle && toText(userHandle),
  });
}

function told(credential, response) {
  const { id, rawId, type } = credential;
  return JSON.stringify({ id, rawId: toText(rawId), type, response, extensions: {} });
}

/** What the server asks; its refusal is a sentence for people. */
async function ask(door, fields) {
  const answer = await fetch(door, { method: "POST", headers: { accept: "application/json" }, body: new URLSearchParams(fields) });
  const data = await answer.json();
  if (!answer.ok) throw new Refused(data.fields[0]?.message ?? data.message);
  return data;
}

class Refused extends Error {}

for (const place of globalThis.PublicKeyCredential ? document.querySelectorAll("[data-passkey]") : []) {
  const form = place.querySelector("form");
  const field = (name) => form.elements.namedItem(name);
  place.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    place.querySelector(":scope > [role=alert]").textContent = "";
    try {
      const { challenge, options } = await ask(place.dataset.ask, field("password") ? { password: field("password").value } : {});
      const { publicKey } = JSON.parse(options);
      field("answer").value = await (place.dataset.passkey === "add" ? create(publicKey) : get(publicKey));
      field("challenge").value = challenge;
      form.submit();
    } catch (error) {
      // A device that says no says no more than that.
      place.querySelector(":scope > [role=alert]").textContent = error instanceof Refused ? error.message : place.dataset.failed;
    }
  });
}
