/**
 * Our REST API under /api/v1: what an outside system does, in the programme's words. Refusals are problem+json, a
 * creating request carries an Idempotency-Key, lists come in pages.
 */
package jp.kprogram.app.api;
