/**
 * Stage 09: secrets provided through a council (P10, R51) and leaks of them (E14). What a secret says is sealed at
 * rest, titles and reasons included; the rest of the programme knows its number alone.
 */
package jp.kprogram.information;
