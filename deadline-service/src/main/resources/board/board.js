// Keeps the board honest: says when the connection is lost and since when the picture is from, lets
// people hold the picture still, and on a wall lets the lines behind the worst take turns.
(() => {
  'use strict';

  const TURN = 10000;
  const byId = (id) => document.getElementById(id);
  const lost = byId('lost');
  const ended = byId('ended');
  const held = byId('paused');
  const pause = byId('pause');
  const news = byId('news');
  const turns = new Map();
  let paused = false;
  let summary = byId('picture')?.dataset.summary;

  const isPicture = (event) => event.detail.pathInfo?.requestPath?.startsWith('/deadline/board/picture')
    || event.detail.requestConfig?.path?.startsWith('/deadline/board/picture');

  const tellMoment = (moment) => {
    if (moment) {
      document.querySelectorAll('[data-as-of]').forEach((place) => { place.textContent = moment; });
    }
  };

  // A screen reader hears of a change in numbers, not of every minute that passes.
  const tellNews = () => {
    const now = byId('picture')?.dataset.summary;
    if (now !== summary) {
      summary = now;
      news.textContent = now;
    }
  };

  // How many lines there is room for, the tallest of them included; one at least.
  const roomFor = (lines, which, list) => {
    lines.forEach((line) => { line.hidden = false; });
    which.hidden = false;
    which.textContent = which.dataset.which;
    const height = list.clientHeight - which.offsetHeight;
    return Math.max(1, Math.floor(height / Math.max(...lines.map((line) => line.offsetHeight))));
  };

  const showTurns = () => {
    document.querySelectorAll('[data-turns]').forEach((list) => {
      const lines = [...list.querySelectorAll('.line')];
      const which = list.querySelector('[data-which]');
      const room = roomFor(lines, which, list);
      const pages = Math.ceil(lines.length / room);
      const turn = (turns.get(list.dataset.turns) ?? 0) % pages;
      lines.forEach((line, place) => { line.hidden = Math.floor(place / room) !== turn; });
      which.hidden = pages === 1;
      which.textContent = `${turn + 1} ${which.dataset.which} ${pages}`;
    });
  };

  document.addEventListener('htmx:beforeRequest', (event) => {
    if (paused && isPicture(event)) {
      event.preventDefault();
    }
  });

  document.addEventListener('htmx:afterRequest', (event) => {
    if (!isPicture(event)) {
      return;
    }
    const answer = event.detail.xhr;
    const signedOut = answer.status === 499 || answer.status === 401;
    ended.hidden = !signedOut;
    lost.hidden = signedOut || event.detail.successful;
    if (event.detail.successful) {
      tellMoment(answer.getResponseHeader('Picture-Moment'));
    }
  });

  document.addEventListener('htmx:afterSettle', () => {
    showTurns();
    tellNews();
  });

  pause.hidden = false;
  pause.addEventListener('click', () => {
    paused = !paused;
    pause.textContent = paused ? pause.dataset.resume : pause.dataset.pause;
    held.hidden = !paused;
  });

  setInterval(() => {
    if (!paused) {
      document.querySelectorAll('[data-turns]').forEach((list) => {
        turns.set(list.dataset.turns, (turns.get(list.dataset.turns) ?? 0) + 1);
      });
      showTurns();
    }
  }, TURN);
  window.addEventListener('resize', showTurns);
  showTurns();
})();
