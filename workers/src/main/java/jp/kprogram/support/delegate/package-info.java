/** Service tasks of this package. The only place of it that knows the engine. */
package jp.kprogram.support.delegate;
