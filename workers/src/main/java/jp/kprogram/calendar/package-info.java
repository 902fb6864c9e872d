/** Working days of Japanese offices, from a versioned table of holidays. Uses no stage. */
package jp.kprogram.calendar;
