/** Stage 01: proposals of technologies, the Program Council, consultations, and the vision itself. */
package jp.kprogram.vision;
