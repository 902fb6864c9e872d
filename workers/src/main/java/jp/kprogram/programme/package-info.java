/** Stage 13: what concerns cases of all stages, such as taking one back or replacing a person. */
package jp.kprogram.programme;
