/** The sample programme of the demo profile: fictitious people, published theme titles, cases at work. */
package jp.kprogram.app.sample;
