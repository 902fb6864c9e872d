/** Stage 08: what researchers and members ask of the government, and the log of that dialogue. */
package jp.kprogram.support;
