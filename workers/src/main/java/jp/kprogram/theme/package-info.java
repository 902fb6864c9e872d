/** Stage 03: setting themes. */
package jp.kprogram.theme;
