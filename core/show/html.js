'use strict';
(() => {
  const number = (text) => parseFloat(text.replace(/,/g, ''));

  /* What a row is sorted by: nothing comes last whichever way one sorts; "by 2022-03-18" stands at its day. */
  const key = (body, column, numeric) => {
    const cell = body.rows[0].cells[column], text = (cell.dataset.k || cell.textContent).trim();
    if (numeric) return text === '' ? null : number(text);
    return text === '' ? null : text.replace(/^by /, '').toLowerCase();
  };

  const sort = (table, column, down) => {
    const heads = [...table.tHead.rows[0].cells];
    const numeric = column === 0 || heads[column].classList.contains('n');
    const rows = [...table.tBodies].map((body, i) => ({ body, i, key: key(body, column, numeric) }));
    rows.sort((a, b) => {
      if (a.key === null || b.key === null) return (a.key === null) - (b.key === null) || a.i - b.i;
      return (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * (down ? -1 : 1) || a.i - b.i;
    });
    table.append(...rows.map((row) => row.body));
    const order = down ? 'descending' : 'ascending';
    heads.forEach((head, i) => head.setAttribute('aria-sort', i !== column ? 'none' : order));
  };

  /* Heads become buttons here, so that nothing looks like one where no script runs. */
  for (const table of document.querySelectorAll('table')) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      head.setAttribute('aria-sort', 'none');
      button.addEventListener('click', () => sort(table, column, head.getAttribute('aria-sort') === 'ascending'));
    });
    /* Laid out as cards on a phone, it is a table still. */
    table.setAttribute('role', 'table');
    for (const part of table.querySelectorAll('thead, tbody')) part.setAttribute('role', 'rowgroup');
    for (const row of table.rows) row.setAttribute('role', 'row');
    for (const cell of table.querySelectorAll('td')) cell.setAttribute('role', 'cell');
    for (const head of table.querySelectorAll('th')) {
      head.setAttribute('role', head.scope === 'row' ? 'rowheader' : 'columnheader');
    }
  }

  /* A link to passages opens them. */
  const open = () => {
    const at = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const details = at && (at.tagName === 'DETAILS' ? at : at.querySelector('details'));
    if (details) details.open = true;
    if (at) at.scrollIntoView({ block: 'nearest' });
  };
  addEventListener('hashchange', open);
  open();

  /* A mark of a chart leads to its row; who uses no mouse has the rows themselves. */
  for (const figure of document.querySelectorAll('figure')) {
    figure.addEventListener('click', (event) => {
      const mark = event.target.closest('[data-r]');
      if (mark) location.hash = mark.dataset.r;
    });
  }

  const all = [...document.querySelectorAll('td details')];
  const toggle = document.getElementById('unfold');
  if (toggle && all.length) {
    toggle.hidden = false;
    toggle.addEventListener('click', () => {
      const closed = all.some((details) => !details.open);
      for (const details of all) details.open = closed;
      toggle.textContent = closed ? 'Fold all passages' : 'Unfold all passages';
    });
  }

  /* On paper every passage is unfolded. */
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details:not([open])')];
    for (const details of closed) details.open = true;
  });
  addEventListener('afterprint', () => { for (const details of closed) details.open = false; });
})();
