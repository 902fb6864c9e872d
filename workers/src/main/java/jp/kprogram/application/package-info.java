/** Stage 06: applications, sealed until the closing, and their formal check. */
package jp.kprogram.application;
