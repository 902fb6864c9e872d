/** The demo: people and, later, a programme to look at. Loaded only where {@code kprogram.sample} asks for it. */
package jp.kprogram.app.sample;
