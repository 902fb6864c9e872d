/** Service tasks of stage 01. The only place of this stage that knows the engine. */
package jp.kprogram.vision.delegate;
