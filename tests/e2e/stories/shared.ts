import { testBrowser } from "../../support/browser";
import { staffServer } from "../../support/staff";

/** One browser and one server for the stories of a file: each leaves alone what the others look at. */
export const browser = testBrowser();
export const staff = staffServer(browser);
