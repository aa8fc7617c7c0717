// The code of a letter that was scanned stands after the # of the address: put it into the form and take it out of the address.
const field = document.getElementById("code");
if (field && location.hash.length > 1) {
  field.value = decodeURIComponent(location.hash.slice(1)).slice(0, 40);
  history.replaceState(null, "", location.pathname);
  field.focus();
}
