/** Stage 02: the operation and evaluation guideline. */
package jp.kprogram.guideline;
