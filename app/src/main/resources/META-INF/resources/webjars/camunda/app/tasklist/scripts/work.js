/*
 * Tasklist offers "claim" on every task that a person can see. Seeing is not acting: above a task that the person may
 * not work on stands why, and the offer goes. The server decides (/office/tasks/…/work), and checks each step anyway.
 */

const SERVER = location.pathname.split('/camunda/')[0];

/* What was asked last: a task and who has it. */
let asked = null;
let obstacle = null;

function openTask() {
  return new URLSearchParams(location.hash.split('?')[1]).get('task');
}

async function obstacleTo(task) {
  const answer = await fetch(`${SERVER}/office/tasks/${encodeURIComponent(task)}/work`, {redirect: 'error'});
  return answer.ok ? (await answer.json()).obstacle : null;
}

function show(card) {
  const shown = card.querySelector('.kp-obstacle');
  card.classList.toggle('kp-not-mine', obstacle !== null);
  if (obstacle === null) {
    shown?.remove();
  } else if (shown === null) {
    const notice = document.createElement('p');
    notice.className = 'kp-obstacle';
    notice.setAttribute('role', 'status');
    notice.textContent = obstacle;
    card.querySelector('header').after(notice);
  } else if (shown.textContent !== obstacle) {
    shown.textContent = obstacle;
  }
}

function look() {
  const card = document.querySelector('.task-card');
  const task = openTask();
  if (card === null || task === null) {
    asked = null;
    return;
  }
  const question = task + ' ' + (card.querySelector('.assignee')?.textContent ?? '').trim();
  if (question !== asked) {
    asked = question;
    obstacle = null;
    obstacleTo(task).catch(() => null).then(found => {
      if (question === asked) {
        obstacle = found;
        look();
      }
    });
  }
  show(card);
}

new MutationObserver(look).observe(document.body, {childList: true, subtree: true, characterData: true});
