/** Stage 08: councils of projects, their members, and how they come to consensus. */
package jp.kprogram.council;
