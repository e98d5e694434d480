// What runs in a page. Plain old script: a page opened from disk cannot load modules, and county offices keep
// browsers for years.

/**
 * Turns each pair into a slider: the range input takes keys and speaks to screen readers, the track
 * takes pointers (a native range cannot be tapped on iOS, and would catch vertical swipes).
 */
export const PAGE_SCRIPT = `
(function () {
  'use strict';

  var VIEWS = [['slide', '滑动'], ['sides', '并排']];

  function each(list, act) {
    Array.prototype.forEach.call(list, act);
  }

  function element(name, className, parent) {
    var made = document.createElement(name);
    made.className = className;
    parent.appendChild(made);
    return made;
  }

  function label(pair, side) {
    return pair.querySelector('.' + side + ' img').alt;
  }

  // Two buttons of which one is pressed; gives what presses one from outside.
  function addChoice(parent, name, choose) {
    var box = element('div', 'controls', parent);
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', name);
    var buttons = VIEWS.map(function (view) {
      var button = element('button', '', box);
      button.type = 'button';
      button.textContent = view[1];
      button.addEventListener('click', function () {
        choose(view[0]);
      });
      return button;
    });
    return function (chosen) {
      buttons.forEach(function (button, index) {
        button.setAttribute('aria-pressed', String(VIEWS[index][0] === chosen));
      });
    };
  }

  function enhance(pair) {
    var track = element('div', 'track', pair);
    var input = element('input', 'slider', track);
    var rule = element('span', 'rule', track);
    element('i', '', rule);
    element('b', '', rule);
    input.type = 'range';
    input.min = '0';
    input.max = '100';
    input.step = '1';
    input.setAttribute('aria-label', '前后对比滑块：左为 ' + label(pair, 'before') + '，右为 ' + label(pair, 'after'));
    var press = addChoice(pair, '这一组的显示方式', show);

    function moveTo(percent) {
      var at = Math.min(100, Math.max(0, percent));
      input.value = String(Math.round(at));
      input.setAttribute('aria-valuetext', '左图占 ' + Math.round(at) + '%');
      pair.style.setProperty('--at', at + '%');
    }

    function show(view) {
      pair.classList.add('ready');
      pair.classList[view === 'slide' ? 'add' : 'remove']('sliding');
      press(view);
    }

    function follow(event) {
      var box = track.getBoundingClientRect();
      moveTo(((event.clientX - box.left) / box.width) * 100);
    }

    var isHeld = false;
    track.addEventListener('pointerdown', function (event) {
      if (event.button !== 0) return;
      isHeld = true;
      track.setPointerCapture(event.pointerId);
      // A finger may be about to scroll; it moves the slider once it goes sideways or lifts.
      if (event.pointerType !== 'touch') follow(event);
      input.focus({ preventScroll: true });
      event.preventDefault();
    });
    track.addEventListener('pointermove', function (event) {
      if (isHeld) follow(event);
    });
    track.addEventListener('pointerup', function (event) {
      if (isHeld) follow(event);
      isHeld = false;
    });
    track.addEventListener('pointercancel', function () {
      isHeld = false;
    });
    input.addEventListener('input', function () {
      moveTo(Number(input.value));
    });

    moveTo(50);
    show(pair.getAttribute('data-view'));
    return show;
  }

  var pairs = document.querySelectorAll('.pair');
  var shows = Array.prototype.map.call(pairs, enhance);
  if (shows.length > 1) {
    var all = element('div', 'all', document.querySelector('header'));
    element('span', '', all).textContent = '全部对比';
    var pressAll = addChoice(all, '全部对比的显示方式', function (view) {
      shows.forEach(function (show) {
        show(view);
      });
      pressAll(view);
    });
    pressAll('');
  }

  // Paper shows every picture, those not yet scrolled to as well.
  window.addEventListener('beforeprint', function () {
    each(document.querySelectorAll('img[loading=lazy]'), function (image) {
      image.loading = 'eager';
    });
  });
})();
`;
