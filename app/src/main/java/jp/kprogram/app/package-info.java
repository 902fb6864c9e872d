/** The running application: what brings processes, forms and workers together. */
package jp.kprogram.app;
