/** Stage 07: conflicts of interest, reviews, selection and award. */
package jp.kprogram.adoption;
