// Loads the page again when the site has changed. A tab that nobody sees does not listen: browsers allow
// six connections to a host, and a seventh tab would wait for ever.
const shown = new URL(document.currentScript.src).searchParams.get("version");
let changes;

function listen() {
  changes?.close();
  if (document.hidden) return;
  changes = new EventSource("/-/changes");
  changes.onmessage = ({ data }) => {
    if (data !== shown) location.reload();
  };
}

document.addEventListener("visibilitychange", listen);
listen();
