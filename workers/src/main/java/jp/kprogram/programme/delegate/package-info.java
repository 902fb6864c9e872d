/** Service tasks of stage 13, and what they ask of the engine. */
package jp.kprogram.programme.delegate;
