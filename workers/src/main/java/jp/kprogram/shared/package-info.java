/** What every stage needs and none owns: refusals, case numbers, the transaction rule. Uses no stage. */
package jp.kprogram.shared;
