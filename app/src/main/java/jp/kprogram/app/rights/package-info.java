/** Who may see and do what: the table of grants, rights on single tasks, who may act on a task, the task filters. */
package jp.kprogram.app.rights;
