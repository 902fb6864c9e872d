/** Logins, paths and what a production installation must not lack. */
package jp.kprogram.app.security;
