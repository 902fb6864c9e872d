/** The funds of the programme and their ledger (P0; paper L9-15, L38). Used by the stages that handle money. */
package jp.kprogram.fund;
