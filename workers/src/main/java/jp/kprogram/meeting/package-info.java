/** Stage 08: meetings of councils, their agendas, minutes and decisions, and what members have to do after them. */
package jp.kprogram.meeting;
