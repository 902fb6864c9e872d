/**
 * The check of what forms send, on the server and from the very {@code .form} file that is deployed with the process.
 * The engine itself checks nothing of a Camunda Form.
 */
package jp.kprogram.app.form;
