/**
 * Due dates, reminders and escalation of user tasks, by configuration and engine timers; the models stay clean of them.
 */
package jp.kprogram.app.deadline;
