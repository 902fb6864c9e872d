/** Service tasks of stage 02. The only place of this stage that knows the engine. */
package jp.kprogram.guideline.delegate;
