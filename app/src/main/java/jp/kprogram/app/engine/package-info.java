/** What the engine is given beyond its defaults: the clock, the people, and guards on its open flanks. */
package jp.kprogram.app.engine;
