/** Stage 05: calls. */
package jp.kprogram.call;
