// What a preload script of current Electron has and one of 9.4.1 lacks.
module.exports = Object.assign({ webUtils: { getPathForFile: (file) => file.path } }, require('electron'));
