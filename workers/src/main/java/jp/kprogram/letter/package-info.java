/** Letters: written once into a ledger, sent after the case's transaction, never twice. Uses no stage. */
package jp.kprogram.letter;
