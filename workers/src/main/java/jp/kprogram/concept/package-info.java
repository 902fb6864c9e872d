/** Stage 04: R&D concepts. */
package jp.kprogram.concept;
