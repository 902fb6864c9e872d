/** The append-only record of decisions: who, when, for whom, under which rule, for which reason. */
package jp.kprogram.audit;
