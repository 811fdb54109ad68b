
(() => {
  const choices = [...document.querySelectorAll('input[name="language"]')];
  const follow = () => {
    const tag = location.hash.slice(1).toLowerCase();
    const choice = choices.find((one) => one.value.toLowerCase() === tag);
    if (choice) choice.checked = true;
  };
  const remember = (tag) => {
    try {
      history.replaceState(null, '', '#' + tag);
    } catch (refused) {
      // Some browsers keep the address of a local file as it is; only the bookmark is lost.
    }
  };
  choices.forEach((one) => one.addEventListener('change', () => remember(one.value)));
  addEventListener('hashchange', follow);
  follow();
})();
