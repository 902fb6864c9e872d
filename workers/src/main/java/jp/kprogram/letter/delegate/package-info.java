/** The engine's side of letters. */
package jp.kprogram.letter.delegate;
