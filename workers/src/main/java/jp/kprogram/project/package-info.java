/** Projects (研究開発課題, R41): what awards become with their contract, and what the stages after them speak of. */
package jp.kprogram.project;
